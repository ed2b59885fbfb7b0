using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Identity;

/// <summary>One decision: what, who, when, why, and the state before.</summary>
internal sealed class MatchEntry
{
    public MatchEntry(MatchDecision what, string by, DateTime on, string basis, MatchState before)
    {
        What = what;
        By = by;
        On = on;
        Basis = basis;
        Before = before;
    }

    public MatchDecision What { get; }

    public string By { get; }

    public DateTime On { get; }

    public string Basis { get; }

    public MatchState Before { get; }

    public static MatchEntry Read(JsonNode node) => new(
        Enum.TryParse(node.String("what"), out MatchDecision what) ? what : throw new FormatException("An entry does not say what was decided."),
        node.String("by") ?? "",
        DateTime.Parse(node.String("on") ?? "", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        node.String("basis") ?? "",
        MatchState.Read(node["before"] ?? throw new FormatException("An entry does not say what was before.")));

    public static IReadOnlyList<Customer> Customers(JsonNode? list) =>
        (list?.Items ?? new List<JsonNode>()).Select(c => new Customer(c.String("table") ?? "", Guid.Parse(c.String("id") ?? ""))).ToList();

    public static void Write(JsonOutput output, string name, IEnumerable<Customer> customers) => output.Array(name, a =>
    {
        foreach (var customer in customers) a.Item(o => Write(o, customer));
    });

    public static void Write(JsonOutput output, Customer customer)
    {
        output.Text("table", customer.Table);
        output.Id("id", customer.Id);
    }

    public void Write(JsonOutput output)
    {
        output.Text("what", What.ToString());
        output.Text("by", By);
        output.Time("on", On);
        output.Text("basis", Basis);
        output.Object("before", Before.Write);
    }
}
