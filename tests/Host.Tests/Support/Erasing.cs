using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>Short ways to link, erase and export people.</summary>
internal static class Erasing
{
    /// <summary>A contact that a person confirmed to be an actor.</summary>
    public static Guid Linked(this TestEmulator emulator, string prefix, string author = "ada")
    {
        var contact = emulator.Contact(author);
        emulator.Link(prefix, author, contact);
        return contact;
    }

    public static void Link(this TestEmulator emulator, string prefix, string author, Guid contact) =>
        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = emulator.Profile(prefix, author).ToEntityReference(), ["Decision"] = "Confirm", ["Customer"] = new EntityReference("contact", contact) });

    /// <summary>One pass of erasing.</summary>
    public static (JsonNode Report, int Remaining) ErasePass(this TestEmulator emulator, Guid contact, string? continuation = null)
    {
        var answer = emulator.Service("privacy").Execute(new OrganizationRequest("soc_EraseSubject") { ["Target"] = new EntityReference("contact", contact), ["Reason"] = "Request 17", ["Continuation"] = continuation });
        return (JsonNode.Parse((string)answer["Report"])!, (int)answer["Remaining"]);
    }

    /// <summary>Passes of erasing until nothing remains.</summary>
    /// <returns>The last report, and how many passes it took.</returns>
    public static (JsonNode Report, int Passes) Erase(this TestEmulator emulator, Guid contact)
    {
        string? continuation = null;
        for (var passes = 1; ; passes++)
        {
            Assert.InRange(passes, 1, 100);
            var (report, remaining) = emulator.ErasePass(contact, continuation);
            continuation = (string?)report["continuation"];
            Assert.Equal(remaining == 0, continuation is null);
            if (remaining == 0) return (report, passes);
        }
    }

    public static JsonNode Export(this TestEmulator emulator, Guid contact, string user = "privacy") =>
        JsonNode.Parse((string)emulator.Service(user).Execute(new OrganizationRequest("soc_ExportSubject") { ["Target"] = new EntityReference("contact", contact) })["Report"])!;

    public static JsonObject Direct(string prefix, string id, string author = "ada", string? inReplyTo = null, string to = "brand", string text = "Hello", string published = "2026-01-01T10:00:00Z")
    {
        var note = Posts.Note(prefix, id, author, inReplyTo, text: text, published: published);
        note["object"]!["to"] = new JsonArray(Posts.Actor(prefix, to));
        return note;
    }
}
