using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Tab;

/// <summary>Contacts with what the tab shows of them.</summary>
internal static class People
{
    private const int SuggestedStatus = 285100001;

    /// <summary>A contact whose profile has been confirmed by an agent.</summary>
    public static Guid Linked(this TestEmulator emulator, string prefix)
    {
        var contact = emulator.Contact("Ada");
        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = emulator.Profile(prefix, "ada").ToEntityReference(), ["Decision"] = "Confirm", ["Customer"] = new EntityReference("contact", contact) });
        return contact;
    }

    /// <summary>A contact whose profile wrote a post, and for whom a second one that did is suggested, with evidence for and against.</summary>
    public static Guid Suggested(this TestEmulator emulator, string prefix)
    {
        emulator.Ingest(Posts.Note(prefix, "1"), Posts.Note(prefix, "2", "eve"));
        var contact = emulator.Linked(prefix);
        emulator.Service().Update(new Entity("soc_socialprofile", emulator.Profile(prefix, "eve").Id)
        {
            ["soc_customerid"] = new EntityReference("contact", contact),
            ["soc_matchstatus"] = new OptionSetValue(SuggestedStatus),
            ["soc_matchscore"] = 0.82m,
            ["soc_matchevidence"] = """[{"sentence":"Has the same e-mail address","weight":0.7},{"sentence":"Another contact has the same name","weight":-0.2}]""",
        });
        return contact;
    }

    /// <summary>The same post, to the company alone.</summary>
    public static JsonObject InPrivate(this JsonObject post, string prefix)
    {
        post["object"]!["to"] = new JsonArray(Posts.Actor(prefix, "brand"));
        return post;
    }

    /// <summary>What a user chose as the language of the user interface.</summary>
    public static void Speak(this TestEmulator emulator, string user, int languageId) =>
        emulator.Service(user).Update(new Entity("usersettings", emulator.UserId(user)) { ["uilanguageid"] = languageId });
}
