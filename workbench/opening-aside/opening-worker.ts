import { serveOpening } from './serve-opening.ts';

serveOpening(self);
