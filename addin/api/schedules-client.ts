import type { SchedulesPort } from '../ports/schedules-port.ts';
import { askServer, type ClientOptions } from './client.ts';

/** The port of what runs by itself, built from the contract's table of endpoints. */
export function createSchedulesClient(options: ClientOptions = {}): SchedulesPort {
  return {
    listSchedules: async (more) => (await askServer(options, 'listSchedules', { ...more })).schedules,
    changeSchedule: async (body, more) => (await askServer(options, 'changeSchedule', { body, ...more })).schedules,
    runSchedule: async (schedule, more) =>
      (await askServer(options, 'runSchedule', { body: { schedule }, ...more })).schedules,
  };
}
