namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>The list of entity sets.</summary>
internal sealed class ServiceDocument(WebApiRequest request)
{
    public Task Answer() => JsonAnswer.Write(request, StatusCodes.Status200OK, json =>
    {
        json.WriteString("@odata.context", $"{request.Root}/$metadata");
        json.WriteStartArray("value");
        foreach (var table in request.Model.Tables.OrderBy(t => t.EntitySet, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", table.EntitySet);
            json.WriteString("kind", "EntitySet");
            json.WriteString("url", table.EntitySet);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
