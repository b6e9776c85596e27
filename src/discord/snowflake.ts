/** Discord's first millisecond: ids count from there. */
const EPOCH = 1_420_070_400_000;

/** The lowest id of a moment: what is made then or later has none below it. */
export function snowflakeAt(moment: Date): bigint {
  return BigInt(Math.max(0, moment.getTime() - EPOCH)) << 22n;
}
