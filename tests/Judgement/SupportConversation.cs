using System.Text.Json;

namespace SocialExtension.Judgement;

/// <summary>A support conversation of IBM's customer-care document prediction set. The help page that ended it says what its cause was.</summary>
internal sealed record SupportConversation(string Id, string Company, string On, string Page, IReadOnlyList<(string Text, bool FromCustomer)> Messages)
{
    public static SupportConversation Read(JsonElement conversation)
    {
        var header = conversation.GetProperty("dialogHeader");
        return new SupportConversation(
            header.GetProperty("sessionID").GetString()!,
            header.GetProperty("company").GetString()!,
            header.GetProperty("conversationDateTime").GetString()!,
            conversation.GetProperty("agentURL").GetProperty("doc_id").GetString()!,
            [.. conversation.GetProperty("dialogContent").EnumerateArray().Select(m => (m.GetProperty("message").GetString()!, m.TryGetProperty("client", out _)))]);
    }
}
