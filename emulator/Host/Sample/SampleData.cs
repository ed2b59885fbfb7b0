using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace SocialExtension.Emulator.Host.Sample;

/// <summary>
/// A small invented company with customers who write about it. Goes the way that real data goes: channels and contacts by the organization
/// service, posts by soc_IngestActivities, links by soc_LinkProfile. Its rows have ids of their own, so a load that broke off is done again.
/// </summary>
internal static class SampleData
{
    private const string Ingest = "soc_IngestActivities";
    private const string Marker = "sampledata";
    private const string Folder = "SocialExtension.Emulator.Host.Sample.";

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

        var company = Read<Company>("company.json");
        var networks = new SampleNetworks(company, Read<Dictionary<string, Person>>("people.json"));
        var stories = typeof(SampleData).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder + "Stories.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n => Read<Story>(n[Folder.Length..])).ToList();

        var admin = organization.ServiceFor(users["admin"]);
        foreach (var channel in company.Channels) Upsert(admin, Channel(channel, networks));
        foreach (var topic in company.Topics) Upsert(admin, Topic(topic, organization));
        foreach (var contact in company.Contacts) Upsert(admin, Contact(contact));
        var activities = new SampleActivities(networks, organization.Time.GetUtcNow());
        var posts = new JsonArray([.. stories.SelectMany(s => s.Posts).Select(p => (JsonNode)activities.Create(p))]);
        var answer = organization.ServiceFor(users["connector"]).Execute(new OrganizationRequest(Ingest) { ["Activities"] = posts.ToJsonString() });

        var decisions = new SampleDecisions(organization, organization.ServiceFor(users["agent"]), networks);
        foreach (var contact in company.Contacts)
        {
            foreach (var profile in contact.Profiles ?? []) decisions.Confirm(profile, contact.Id);
            foreach (var suggestion in contact.Suggested ?? []) decisions.Suggest(suggestion, contact.Id);
        }

        foreach (var settlement in stories.SelectMany(s => s.Settled ?? [])) decisions.Settle(settlement);
        foreach (var opinion in Read<IReadOnlyList<Opinion>>("judged.json")) decisions.Judge(opinion);
        var causes = new SampleCauses(organization, organization.ServiceFor(users["manager"]), decisions);
        foreach (var cause in Read<IReadOnlyList<Cause>>("causes.json")) causes.Tell(cause);
        var first = company.Contacts[0].Id;
        organization.Settings[Marker] = first.ToString();
        output.WriteLine($"Loaded sample data: {company.Contacts.Count} contacts, {answer["Created"]} posts.");
        return first;
    }

    private static T Read<T>(string name)
    {
        using var stream = typeof(SampleData).Assembly.GetManifestResourceStream(Folder + name)!;
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)!;
    }

    private static Entity Channel(Company.Account channel, SampleNetworks networks) => new("soc_channel", channel.Id)
    {
        ["soc_name"] = channel.Name,
        ["soc_network"] = new OptionSetValue(networks.Facts(channel.Key).Value),
        ["soc_externalid"] = networks.ActorId(channel.Key),
        ["soc_handle"] = SampleNetworks.LastPart(channel.Key),
        ["soc_matchwithoutconsent"] = !channel.AsksForConsent,
    };

    private static Entity Topic(Company.Subject topic, Organization organization) => new("soc_topic", topic.Id)
    {
        ["soc_name"] = topic.Name,
        ["soc_kind"] = SampleDecisions.Option(organization, "soc_topic", "soc_kind", topic.Kind),
        ["soc_words"] = topic.Words,
        ["soc_exclusions"] = topic.Exclusions,
    };

    private static Entity Contact(Company.Customer contact)
    {
        var row = new Entity("contact", contact.Id);
        foreach (var column in contact.Columns) row[column.Key] = column.Value;
        return row;
    }

    private static void Upsert(IOrganizationService admin, Entity row) => admin.Execute(new UpsertRequest { Target = row });
}
