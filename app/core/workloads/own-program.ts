/** Workloads whose program is somebody's own: what it needs beyond its language, nobody can know. */
const OWN_PROGRAM = ['node', 'python', 'java', 'php-fpm', 'static-binary', 'other'];

/** Whether the image brings the program itself, so that what it needs was seen on an engine. */
export const bringsProgram = (workload: string): boolean => !OWN_PROGRAM.includes(workload);
