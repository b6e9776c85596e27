/** Discord's no: an HTTP status, Discord's own code, and its words. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const unauthorized = () => new Refusal(401, 0, "401: Unauthorized");
export const unknownChannel = () => new Refusal(404, 10003, "Unknown Channel");
export const unknownGuild = () => new Refusal(404, 10004, "Unknown Guild");
export const unknownMember = () => new Refusal(404, 10007, "Unknown Member");
export const unknownMessage = () => new Refusal(404, 10008, "Unknown Message");
export const unknownWebhook = () => new Refusal(404, 10015, "Unknown Webhook");
export const unknownInteraction = () => new Refusal(404, 10062, "Unknown interaction");
export const acknowledgedAlready = () => new Refusal(400, 40060, "Interaction has already been acknowledged.");
export const missingAccess = () => new Refusal(403, 50001, "Missing Access");
export const emptyMessage = () => new Refusal(400, 50006, "Cannot send an empty message");
export const missingPermissions = () => new Refusal(403, 50013, "Missing Permissions");
export const expiredToken = () => new Refusal(401, 50027, "Invalid Webhook Token");
export const threadArchived = () => new Refusal(400, 50083, "Thread is archived");
export const threadLocked = () => new Refusal(400, 160005, "Thread is locked");
export const tagRequired = () => new Refusal(400, 40067, "A tag is required to create a forum post in this channel");
export const publishedAlready = () => new Refusal(400, 40033, "This message has already been crossposted");
export const wrongChannelType = () => new Refusal(400, 50024, "Cannot execute action on this channel type");
export const unknownUser = () => new Refusal(404, 10013, "Unknown User");
export const invalidBody = () => new Refusal(400, 50035, "Invalid Form Body");
