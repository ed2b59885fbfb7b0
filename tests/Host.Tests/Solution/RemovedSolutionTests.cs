using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Solution;

/// <summary>An admin takes the shipped solution away, with all that it holds, and brings it back.</summary>
public sealed class RemovedSolutionTests : IAsyncLifetime
{
    private TestEmulator emulator = null!;

    public async ValueTask InitializeAsync() => emulator = await TestEmulator.Start(empty: false);

    [Fact]
    public async Task WithTheSolutionGoesWhatItBroughtAndContactsStay()
    {
        var contacts = (await emulator.Get("contacts")).Rows.Count;
        // The changed contact form rests on the tab's web resources.
        Assert.Equal(204, (await Delete("SocialExtensionContactForm")).Status);
        Assert.Equal(403, (await Delete("SocialExtension", "agent")).Status);
        Assert.Equal(204, (await Delete("SocialExtension")).Status);

        Assert.Equal(contacts, (await emulator.Get("contacts")).Rows.Count);
        Assert.Equal(404, (await emulator.Get("soc_socialmessages")).Status);
        Assert.Equal(404, (await emulator.Post("soc_ProcessDue", new { })).Status);
        foreach (var table in new[] { "webresource", "customapi", "sdkmessageprocessingstep", "pluginassembly", "savedqueryvisualization", "appmodule", "sitemap" })
        {
            Assert.DoesNotContain(emulator.All(table), r => r.Attributes.Values.Any(v => v is string text && text.StartsWith("soc_", StringComparison.OrdinalIgnoreCase)));
        }

        Assert.DoesNotContain(emulator.All("systemform"), f => f.GetAttributeValue<string>("formxml").Contains("soc_/", StringComparison.Ordinal));
        Assert.DoesNotContain(emulator.All("activitypointer"), a => a.FormattedValues.ContainsKey("activitytypecode") && a.FormattedValues["activitytypecode"].Contains("ocial", StringComparison.Ordinal));

        var zip = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "solutions", "SocialExtension_managed.zip"));
        emulator.Organization.Import(zip);
        Assert.Empty((await emulator.Get("soc_socialmessages")).Rows);
        // Nobody holds a role that was gone: an admin assigns them anew.
        Assert.Equal(403, (await emulator.Get("soc_socialmessages", "agent")).Status);
        var answer = emulator.Service().Execute(new OrganizationRequest("soc_IngestActivities") { ["Activities"] = Posts.Json(Posts.Note("again", "1")), ["ChannelId"] = null });
        Assert.Equal(1, answer["Created"]);
    }

    public async ValueTask DisposeAsync() => await emulator.DisposeAsync();

    private async Task<Answer> Delete(string solution, string user = "admin")
    {
        var id = emulator.All("solution").Single(s => (string)s["uniquename"] == solution).Id;
        return await emulator.Send(HttpMethod.Delete, $"solutions({id})", user);
    }
}
