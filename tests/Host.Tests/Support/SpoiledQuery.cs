using System.IO.Compression;
using System.ServiceModel;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Queries;
using SocialExtension.Emulator.Queries.OData;
using SocialExtension.Emulator.Solutions;

namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>
/// Queries and solution zips that are spoiled in some places. Each is answered or refused with the platform's fault, and whatever is put into
/// them never becomes SQL: the marker that stands in all of it may stand in quoted names and in parameters only.
/// </summary>
internal sealed partial class SpoiledQuery
{
    private const string Marker = "zqx9";

    private static readonly string[] Hostile =
    [
        $"'{Marker}", $"\"{Marker}", $"; DROP TABLE contact; --{Marker}", $"' OR 1=1 --{Marker}", $"{Marker})", $"[{Marker}]", $"%27{Marker}", $"\0{Marker}", $"\ud800{Marker}", $"{Marker}\u202e", "(", ")", "'", "\"", "<", ">", "&", "&amp;", "/>", "[", "]", "%", "_", "\\", "{", "}",
        "1e999", "-1", "99999999999999999999", "null", "true", "operator='in'", "link-type='any'", "aggregate='true'", "groupby='true'", "alias='a'", "$", "@0", "not ", " and ", " eq ", "contains(", "/any(x:", "$it",
    ];

    private static readonly string[] Fetches =
    [
        "<fetch top='3'><entity name='soc_socialmessage'><attribute name='subject' /><order attribute='soc_postedon' descending='true' /><filter><condition attribute='soc_network' operator='eq' value='285100000' /><condition attribute='subject' operator='like' value='a%' /></filter></entity></fetch>",
        "<fetch count='2' page='1'><entity name='soc_conversation'><all-attributes /><filter type='or'><condition attribute='soc_lastmessageon' operator='last-x-days' value='3' /><condition attribute='soc_state' operator='in'><value>285100001</value><value>285100002</value></condition></filter><link-entity name='soc_socialmessage' from='soc_conversationid' to='soc_conversationid' alias='m' link-type='outer'><attribute name='subject' /></link-entity></entity></fetch>",
        "<fetch aggregate='true'><entity name='soc_socialmessage'><attribute name='activityid' alias='n' aggregate='count' /><attribute name='soc_postedon' alias='d' groupby='true' dategrouping='month' /><order alias='n' /></entity></fetch>",
        "<fetch distinct='true'><entity name='contact'><attribute name='fullname' /><filter><link-entity name='soc_socialprofile' from='soc_customerid' to='contactid' link-type='any'><filter><condition attribute='soc_handle' operator='begins-with' value='[a-c]' /></filter></link-entity><condition attribute='createdon' operator='lt' valueof='modifiedon' /></filter></entity></fetch>",
    ];

    private static readonly (string Table, string Name, string Value)[] Options =
    [
        ("contact", "$filter", "startswith(fullname,'a') and (createdon gt 2026-01-01T00:00:00Z or emailaddress1 eq null)"),
        ("soc_socialmessage", "$filter", "contains(subject,'x') and soc_network eq 285100000 and not (statecode eq 2)"),
        ("soc_socialmessage", "$select", "subject,soc_text,_soc_conversationid_value"),
        ("soc_conversation", "$orderby", "soc_lastmessageon desc,soc_name"),
        ("soc_conversation", "$filter", "_soc_customerid_value eq 00000000-0000-0000-0000-000000000001 and soc_messagecount in (1,2)"),
    ];

    private readonly Random random;
    private readonly TestEmulator emulator;
    private readonly FromOData odata;
    private readonly byte[] zip;

    public SpoiledQuery(TestEmulator emulator, int seed)
    {
        this.emulator = emulator;
        random = new Random(seed);
        odata = new FromOData(emulator.Organization.Model, EdmModelBuilder.Build(emulator.Organization.Model, emulator.Organization.CustomApis));
        zip = Zip("<ImportExportXml><SolutionManifest><UniqueName>S</UniqueName><Version>1.0.0.0</Version><Managed>1</Managed></SolutionManifest></ImportExportXml>");
        emulator.Organization.Store.Asking += Check;
    }

    /// <summary>Tries one of each kind.</summary>
    /// <returns>Whether any of them was answered.</returns>
    public bool Try()
    {
        var service = emulator.Service("admin");
        var fetch = Spoil(Pick(Fetches));
        var (table, name, value) = Pick(Options);
        var options = new Dictionary<string, string> { [name] = Spoil(value) };
        var answered = Answered(fetch, () => service.RetrieveMultiple(new FetchExpression(fetch)));
        answered |= Answered(options[name], () => service.RetrieveMultiple(new TreeQuery(odata.Read(emulator.Organization.Model.Table(table), options, 3).Select)));
        var expression = Expression();
        answered |= Answered(expression.EntityName, () => service.RetrieveMultiple(expression));
        var spoiled = Spoil(zip);
        return answered | Answered(Convert.ToBase64String(spoiled), () => SolutionPackage.Read(spoiled));
    }

    /// <summary>Anything but an answer or the platform's fault is a fault of ours.</summary>
    private static bool Answered(string input, Action ask)
    {
        try
        {
            ask();
            return true;
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return false;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{e.GetType().Name}: {e.Message}\n{input}", e);
        }
    }

    private static void Check(string sql)
    {
        if (Quoted().Replace(sql, "").Contains(Marker, StringComparison.Ordinal)) throw new InvalidOperationException($"What a request says became SQL: {sql}");
    }

    private QueryExpression Expression()
    {
        var query = new QueryExpression(random.Next(10) == 0 ? Pick(Hostile) : "soc_conversation") { ColumnSet = new ColumnSet(random.Next(5) == 0 ? Pick(Hostile) : "soc_name"), TopCount = 2 };
        object[] values = [Pick(Hostile), random.Next(), random.NextDouble(), DateTime.MinValue, Guid.Empty, true, new OptionSetValue(random.Next(3)), new EntityReference("contact", Guid.Empty), 1.5m];
        for (var i = random.Next(3); i >= 0; i--)
        {
            var column = Pick(["soc_name", "soc_state", "soc_lastmessageon", "soc_customerid", "soc_messagecount", "soc_conversationid", Pick(Hostile)]);
            query.Criteria.AddCondition(new ConditionExpression(column, (ConditionOperator)random.Next(95), [.. Enumerable.Range(0, random.Next(3)).Select(_ => Pick(values))]));
        }

        if (random.Next(3) == 0) query.AddLink("soc_socialmessage", "soc_conversationid", "soc_conversationid", (JoinOperator)random.Next(11)).EntityAlias = Pick(Hostile);
        return query;
    }

    private string Spoil(string text)
    {
        var spoiled = new StringBuilder(text);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(spoiled.Length + 1);
            var length = Math.Min(random.Next(1, 12), spoiled.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    spoiled.Insert(at, Pick(Hostile));
                    break;
                case 1:
                    spoiled.Remove(at, length);
                    break;
                case 2:
                    spoiled.Insert(at, spoiled.ToString(at, length));
                    break;
                default:
                    spoiled.Remove(at, length).Insert(at, Pick(Hostile));
                    break;
            }
        }

        return spoiled.ToString();
    }

    private byte[] Spoil(byte[] bytes)
    {
        var spoiled = bytes.ToArray();
        for (var times = random.Next(1, 6); times > 0; times--) spoiled[random.Next(spoiled.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? spoiled[..random.Next(spoiled.Length)] : spoiled;
    }

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];

    private static byte[] Zip(string manifest)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in new[] { ("solution.xml", manifest), ("customizations.xml", "<ImportExportXml><Entities /></ImportExportXml>"), ("[Content_Types].xml", "<Types />") })
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"")]
    private static partial Regex Quoted();
}
