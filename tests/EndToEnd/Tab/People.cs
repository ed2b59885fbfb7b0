using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Tab;

/// <summary>Contacts with what the tab shows of them.</summary>
internal static class People
{
    private const int Suggested = 285100001;
    private const int Direct = 285100001;

    /// <summary>A contact whose profile has been confirmed by an agent.</summary>
    public static Guid Linked(this TestEmulator emulator, string prefix, string author = "ada")
    {
        var contact = emulator.Contact("Ada");
        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = emulator.Profile(prefix, author).ToEntityReference(), ["Decision"] = "Confirm", ["Customer"] = new EntityReference("contact", contact) });
        return contact;
    }

    /// <summary>A contact for whom a profile is suggested, with evidence for and against.</summary>
    public static Guid Suggest(this TestEmulator emulator, string prefix, string author = "ada")
    {
        var contact = emulator.Contact("Ada");
        emulator.Service().Update(new Entity("soc_socialprofile", emulator.Profile(prefix, author).Id)
        {
            ["soc_customerid"] = new EntityReference("contact", contact),
            ["soc_matchstatus"] = new OptionSetValue(Suggested),
            ["soc_matchscore"] = 0.82m,
            ["soc_matchevidence"] = """[{"sentence":"Has the same e-mail address","weight":0.7},{"sentence":"Another contact has the same name","weight":-0.2}]""",
        });
        return contact;
    }

    /// <summary>Turns a post into a direct message, whose text stands in the secured column.</summary>
    public static void MakePrivate(this TestEmulator emulator, string prefix, string id, string text) => emulator.Service().Update(new Entity("soc_socialmessage", emulator.Message(prefix, id).Id)
    {
        ["soc_visibility"] = new OptionSetValue(Direct),
        ["soc_text"] = null,
        ["soc_privatetext"] = text,
    });

    /// <summary>What a user chose as the language of the user interface.</summary>
    public static void Speak(this TestEmulator emulator, string user, int languageId) =>
        emulator.Service(user).Update(new Entity("usersettings", emulator.UserId(user)) { ["uilanguageid"] = languageId });
}
