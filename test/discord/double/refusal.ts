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
export const invalidBody = () => new Refusal(400, 50035, "Invalid Form Body");
