using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Emulator.Host.Sample;

/// <summary>
/// A small invented company with customers who write about it. Goes the way that real data goes: channels and contacts by the organization
/// service, posts by soc_IngestActivities, links by soc_LinkProfile. Its rows have ids of their own, so a load that broke off is done again.
/// </summary>
internal static class SampleData
{
    private const string Ingest = "soc_IngestActivities";
    private const string Marker = "sampledata";

    /// <summary>Loads the data into an organization that was never filled.</summary>
    /// <returns>A contact that is worth opening; null where there is none.</returns>
    public static Guid? Load(Organization organization, SampleUsers users, bool empty, TextWriter output)
    {
        if (organization.Settings[Marker] is { } loaded) return Guid.TryParse(loaded, out var known) ? known : null;
        if (empty || organization.CustomApis.All(a => a.Name != Ingest))
        {
            organization.Settings[Marker] = "none";
            return null;
        }

        using var document = JsonDocument.Parse(typeof(SampleData).Assembly.GetManifestResourceStream("SocialExtension.Emulator.Host.Sample.data.json")!);
        var data = document.RootElement;
        var admin = organization.ServiceFor(users["admin"]);
        foreach (var channel in data.GetProperty("channels").EnumerateArray()) Upsert(admin, Channel(channel));
        var answer = organization.ServiceFor(users["connector"]).Execute(new OrganizationRequest(Ingest) { ["Activities"] = Activities(data.GetProperty("activities"), organization.Time.GetUtcNow()) });
        var first = Contacts(data.GetProperty("contacts"), admin, organization.ServiceFor(users["agent"]));
        organization.Settings[Marker] = first?.ToString() ?? "none";
        output.WriteLine($"Loaded sample data: {data.GetProperty("contacts").GetArrayLength()} contacts, {answer["Created"]} posts.");
        return first;
    }

    private static Entity Channel(JsonElement channel) => new("soc_channel", channel.GetProperty("id").GetGuid())
    {
        ["soc_name"] = channel.GetProperty("name").GetString(),
        ["soc_network"] = new OptionSetValue(channel.GetProperty("network").GetInt32()),
        ["soc_externalid"] = channel.GetProperty("actor").GetString(),
        ["soc_handle"] = channel.GetProperty("handle").GetString(),
    };

    /// <summary>The activities with their ages turned into times, so that the sample is always recent.</summary>
    private static string Activities(JsonElement activities, DateTimeOffset now)
    {
        var list = JsonNode.Parse(activities.GetRawText())!.AsArray();
        foreach (var activity in list)
        {
            var age = TimeSpan.Parse((string)activity!["age"]!, CultureInfo.InvariantCulture);
            activity.AsObject().Remove("age");
            activity["published"] = (now - age).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        }

        return list.ToJsonString();
    }

    private static Guid? Contacts(JsonElement contacts, IOrganizationService admin, IOrganizationService agent)
    {
        Guid? first = null;
        foreach (var contact in contacts.EnumerateArray())
        {
            var row = new Entity("contact", contact.GetProperty("id").GetGuid());
            foreach (var column in contact.GetProperty("columns").EnumerateObject()) row[column.Name] = column.Value.GetString();
            Upsert(admin, row);
            foreach (var actor in contact.GetProperty("profiles").EnumerateArray()) Confirm(agent, actor.GetString()!, row.ToEntityReference());
            first ??= row.Id;
        }

        return first;
    }

    private static void Upsert(IOrganizationService admin, Entity row) => admin.Execute(new UpsertRequest { Target = row });

    private static void Confirm(IOrganizationService agent, string actor, EntityReference contact)
    {
        var query = new QueryExpression("soc_socialprofile") { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("soc_externalid", ConditionOperator.Equal, actor);
        var profile = agent.RetrieveMultiple(query).Entities.Single().ToEntityReference();
        agent.Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = profile, ["Decision"] = "Confirm", ["Customer"] = contact });
    }
}
