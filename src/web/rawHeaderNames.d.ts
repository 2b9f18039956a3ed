// A method of Node's outgoing messages that its published types know of requests only.
import 'node:http';

declare module 'node:http' {
  interface OutgoingMessage {
    /** The names of the headers that are set, as they were written. */
    getRawHeaderNames(): string[];
  }
}
