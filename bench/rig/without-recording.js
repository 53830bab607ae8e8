import { ProfileRecorder } from '../../dist/server/watch/profiles/profile-recorder.js';

/** Loaded before a server: it answers as ever, and records nothing of it. */
ProfileRecorder.prototype.record = () => undefined;
