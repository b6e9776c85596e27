/** Discord's own schemas; the package ships them without types. Only those that the double needs. */
declare module "discord-api-spec/zod" {
  import type {
    APIApplicationCommandAutocompleteResponse,
    APIModalInteractionResponse,
    RESTPostAPIChatInputApplicationCommandsJSONBody,
  } from "discord-api-types/v10";
  import type { ZodMiniType } from "zod/mini";
  import type { SentMessage } from "#discord/limits.ts";

  type Callback<Type extends number> = { readonly type: Type; readonly data?: SentMessage | null };

  export const ApplicationCommandUpdateRequestSchema: ZodMiniType<RESTPostAPIChatInputApplicationCommandsJSONBody>;
  export const ApplicationCommandAutocompleteCallbackRequestSchema: ZodMiniType<APIApplicationCommandAutocompleteResponse>;
  export const CreateMessageInteractionCallbackRequestSchema: ZodMiniType<Callback<4 | 5>>;
  export const UpdateMessageInteractionCallbackRequestSchema: ZodMiniType<Callback<6 | 7>>;
  export const ModalInteractionCallbackRequestSchema: ZodMiniType<APIModalInteractionResponse>;
  export const IncomingWebhookRequestPartialSchema: ZodMiniType<SentMessage>;
  export const IncomingWebhookUpdateRequestPartialSchema: ZodMiniType<SentMessage>;
  export const MessageCreateRequestSchema: ZodMiniType<SentMessage & { readonly enforce_nonce?: boolean }>;
  export const CreateForumThreadRequestSchema: ZodMiniType<{
    readonly name: string;
    readonly message: SentMessage;
    readonly applied_tags?: readonly string[] | null;
  }>;
  export const CreatePrivateChannelRequestSchema: ZodMiniType<{ readonly recipient_id?: string | null }>;
  export const UpdateThreadRequestPartialSchema: ZodMiniType<{ readonly archived?: boolean | null }>;
  export const MessageEditRequestPartialSchema: ZodMiniType<SentMessage>;
  export const InteractionCallbackResponseSchema: ZodMiniType;
  export const MessageResponseSchema: ZodMiniType;
}
