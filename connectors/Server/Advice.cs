using System.Net;

namespace SocialExtension.Connectors.Server;

/// <summary>Says what to do about a refusal that repeating doesn't help.</summary>
internal static class Advice
{
    public static string For(ServerFault fault) => (fault.Status, fault.Duty) switch
    {
        (HttpStatusCode.Unauthorized, _) =>
            "The token is missing there, has expired or is for another organization. Give a valid one by SOCIAL_TOKEN or --token.",
        (HttpStatusCode.Forbidden, Duty.Ingestion) =>
            "The caller needs the privilege prvCreatesoc_gate. The role Social Connector has it.",
        (HttpStatusCode.Forbidden, Duty.Channels) =>
            "The caller needs the privileges prvReadsoc_channel and prvCreatesoc_channel. The role Social Manager has them. Give such a caller's token, or create the channels in the app and leave out --channel and --organizations-are-ours.",
        (HttpStatusCode.NotFound, _) =>
            "Check the address given by --to, and that the solution SocialExtension is imported there.",
        (HttpStatusCode.RequestEntityTooLarge, _) =>
            "Send less at once: lower --batch.",
        (HttpStatusCode.BadRequest, Duty.Ingestion) =>
            "The organization did not take the batch as a whole. Check --channel-id if it is given, or find the line with --batch 1.",
        (HttpStatusCode.BadRequest, Duty.Channels) =>
            "Check what --channel, --organizations-are-ours and --network name.",
        ( >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest, _) =>
            "That is a redirection, which is not followed, so that the token goes nowhere else. Give the organization's own address by --to.",
        _ => "Repeating the call would not help.",
    };
}
