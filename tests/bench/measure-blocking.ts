/**
 * The longest, in ms of its own time, that the main thread answered nobody while the work ran; so that what else the
 * computer does meanwhile is not in it.
 */
export async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let before = process.threadCpuUsage();
  let isDone = false;
  // Asked for anew each time: what comes between two answers kept everybody waiting.
  const look = () => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    longest = Math.max(longest, (user + system) / 1000);
    if (!isDone) setImmediate(look);
  };
  look();
  longest = 0;
  await work();
  isDone = true;
  look();
  return longest;
}
