using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.EndToEnd.Tab;

/// <summary>A contact with profiles, conversations and messages, in which every text column holds a hostile text.</summary>
internal sealed class HostileContact
{
    /// <summary>The tab shows no more conversations than this.</summary>
    private const int Conversations = 20;

    /// <summary>Columns that name a row or hold JSON: a text there is no text for people.</summary>
    private static readonly string[] NotForPeople = ["soc_externalid", "soc_rootexternalid", "soc_key", "soc_matchevidence", "soc_priorityreason", "soc_threadfacts", "soc_factdates", "soc_privatetext", "soc_judgement", "soc_matchhistory", "soc_facthistory", "soc_terms", "activitytypecode"];

    private readonly TestEmulator emulator;
    private readonly IOrganizationService service;
    private readonly IReadOnlyList<string> texts;

    private HostileContact(TestEmulator emulator, IReadOnlyList<string> texts)
    {
        this.emulator = emulator;
        this.texts = texts;
        service = emulator.Service();
        Id = service.Create(Filled("contact", 0));
    }

    public Guid Id { get; }

    /// <summary>One of the profiles, whose biography holds all texts.</summary>
    public Guid Profile { get; private set; }

    /// <summary>One of the messages, whose description holds all texts.</summary>
    public Guid Message { get; private set; }

    public static HostileContact Create(TestEmulator emulator, IReadOnlyList<string> texts)
    {
        var contact = new HostileContact(emulator, texts);
        var customer = new EntityReference("contact", contact.Id);
        var conversations = Enumerable.Range(0, Math.Min(Conversations, texts.Count)).Select(i => contact.Conversation(i, customer)).ToList();
        for (var i = 0; i < texts.Count; i++) contact.Write(i, customer, conversations[i % conversations.Count]);
        return contact;
    }

    private EntityReference Conversation(int number, EntityReference customer)
    {
        var row = Filled("soc_conversation", number);
        // A name for all texts: there are fewer conversations than texts.
        row["soc_name"] = Cut(string.Join(' ', texts.Where((_, i) => i % Conversations == number)), 300);
        row["soc_network"] = new OptionSetValue(Posts.X);
        row["soc_rootexternalid"] = $"https://x.example/{Id}/c{number}";
        row["soc_customerid"] = customer;
        row["soc_lastmessageon"] = new DateTime(2026, 1, 1, 10, 0, 0, DateTimeKind.Utc);
        return new EntityReference("soc_conversation", service.Create(row));
    }

    private void Write(int number, EntityReference customer, EntityReference conversation)
    {
        var profile = Filled("soc_socialprofile", number);
        profile["soc_externalid"] = $"https://x.example/{Id}/users/{number}";
        profile["soc_network"] = new OptionSetValue(Posts.X);
        profile["soc_bio"] = Cut(string.Join('\n', texts), 4000);
        profile["soc_customerid"] = customer;
        profile["soc_matchevidence"] = JsonSerializer.Serialize(new[] { new { sentence = texts[number], weight = 0.5 } });
        Profile = service.Create(profile);

        var message = Filled("soc_socialmessage", number);
        message["soc_externalid"] = $"https://x.example/{Id}/{number}";
        message["soc_network"] = new OptionSetValue(Posts.X);
        message["soc_text"] = texts[number];
        message["soc_profileid"] = new EntityReference("soc_socialprofile", Profile);
        message["soc_conversationid"] = conversation;
        message["soc_postedon"] = new DateTime(2026, 1, 1, 10, 0, 0, DateTimeKind.Utc);
        message["regardingobjectid"] = customer;
        Message = service.Create(message);
    }

    /// <summary>A row in which every text column that people see holds a text, each the next one.</summary>
    private Entity Filled(string table, int first)
    {
        var row = new Entity(table);
        var columns = emulator.Organization.Model.Table(table).Columns.Where(c => c is { IsText: true, ValidForCreate: true } && !NotForPeople.Contains(c.Name));
        foreach (var column in columns) row[column.Name] = Text(column, first++);
        return row;
    }

    private string Text(Column column, int number) => Cut(column.Type == ColumnType.Memo ? string.Join('\n', texts) : texts[number % texts.Count], column.MaxLength ?? 100);

    /// <summary>Short enough, without a half of a pair at the end.</summary>
    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
