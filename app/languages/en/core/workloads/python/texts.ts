/** The texts of app/core/workloads/python, written by messages.test.ts. */
export type Message =
  | "A package that unpacks a native library into /tmp fails there: /tmp is mounted noexec."
  | "A server with packages from pip."
  | "As PID 1, a plain Python server ignores SIGTERM; gunicorn handles it by itself."
  | "Python service"
  | "gunicorn does not start without one writable directory for its heartbeat files."
  | "worker heartbeats of gunicorn, uploads, the tempfile module";
