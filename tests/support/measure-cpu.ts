/**
 * The processor time that `work` takes in this process, in milliseconds: unlike the clock it doesn't grow because the
 * machine is busy with other tests.
 */
export async function measureCpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
