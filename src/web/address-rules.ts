/** Longer addresses are traps; browsers and servers give up earlier. In characters. */
const LONGEST = 4096;

/**
 * Ports from 1024 on where something else than the web listens: those that browsers refuse (mail, telephones, chat, screens, files),
 * databases, queues, remote control and the engines of containers. A feed must not make us speak to them, and none is served there.
 */
const NOT_THE_WEB = new Set([
  ...[1080, 1433, 1434, 1521, 1719, 1720, 1723, 1883, 2049, 2181, 2375, 2376, 2379, 2380, 3128, 3268, 3269, 3306, 3389],
  ...[3659, 4045, 4190, 4369, 5060, 5061, 5432, 5672, 5900, 5901, 5984, 5985, 5986, 6000, 6379, 6443, 6566, 6665, 6666],
  ...[6667, 6668, 6669, 6679, 6697, 9042, 9092, 9200, 9300, 9418, 10080, 10250, 10255, 11211, 27017, 27018],
]);

/**
 * Why we do not ask at an address, whoever is behind it, as the end of a sentence that begins with it; null when
 * nothing speaks against it.
 */
export function addressProblem(url: URL): string | null {
  if (url.protocol !== "http:" && url.protocol !== "https:") return "is no http or https address";
  if (url.username !== "" || url.password !== "") return "has a login in it";
  if (url.href.length > LONGEST) return `is longer than ${LONGEST} characters`;
  return isWebPort(url.port) ? null : `names port ${url.port}, which is not for the web`;
}

/** The ports of http and https, and those that anybody may open for a server of their own. */
function isWebPort(port: string): boolean {
  const number = Number(port);
  return port === "" || number === 80 || number === 443 || (number >= 1024 && !NOT_THE_WEB.has(number));
}
