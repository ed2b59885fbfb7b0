using System.Text.Json.Nodes;
using NJsonSchema;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.RightTime;

/// <summary>The view of a contact.</summary>
internal static class Views
{
    /// <summary>What soc_GetSocialView answers, after it has been checked against its schema.</summary>
    public static async Task<JsonNode> View(this TestEmulator emulator, Guid contact, string parameters = "", string user = "agent")
    {
        var answer = await emulator.Get($"contacts({contact})/Microsoft.Dynamics.CRM.soc_GetSocialView({parameters})", user);
        Assert.Equal(200, answer.Status);
        var text = (string)answer.Json["View"]!;
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "social-view.schema.json"));
        Assert.Empty(schema.Validate(text).Select(e => e.ToString()));
        return JsonNode.Parse(text)!;
    }
}
