/** The texts of app/core/workloads/java, written by messages.test.ts. */
export type Message =
  | "A process limit that is too low looks like a hang: the JVM logs pthread_create failed (EAGAIN) and stops answering."
  | "Java service"
  | "Libraries that unpack native code into /tmp fail there, because it is mounted noexec; point java.io.tmpdir elsewhere or allow exec."
  | "One runnable JAR on the JVM."
  | "There is no health check: starting a second JVM every half minute costs more than it tells. Let the orchestrator ask over HTTP."
  | "java.io.tmpdir and the JVM’s performance data";
