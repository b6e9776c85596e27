/** The outcome of some work, or a rejection when it takes longer than `ms`; what hangs goes on hanging, but nobody waits for it. */
export async function within<Outcome>(ms: number, work: Promise<Outcome>, complaint: string): Promise<Outcome> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(complaint)), ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
