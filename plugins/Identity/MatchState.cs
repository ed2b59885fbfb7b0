using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>Whom a profile belongs to at a moment: all that a decision changes, so that it can be taken back.</summary>
internal sealed class MatchState
{
    /// <summary>The columns that it consists of; a merge changes consent too.</summary>
    public static readonly string[] Columns = { SocialProfile.CustomerId, SocialProfile.MatchStatus, SocialProfile.MatchScore, SocialProfile.MatchEvidence };

    private readonly Customer? customer;
    private readonly SocialProfileMatchStatus status;
    private readonly decimal? score;
    private readonly string? evidence;
    private readonly SocialProfileConsent? consent;

    private MatchState(Customer? customer, SocialProfileMatchStatus status, decimal? score, string? evidence, IReadOnlyList<Customer> apart, SocialProfileConsent? consent)
    {
        this.consent = consent;
        this.customer = customer;
        this.status = status;
        this.score = score;
        this.evidence = evidence;
        Apart = apart;
    }

    /// <summary>Whom the profile was kept apart from.</summary>
    public IReadOnlyList<Customer> Apart { get; }

    public static MatchState Of(SocialProfileRow row, IReadOnlyList<Customer> apart) =>
        new(Customer.Of(row.CustomerId), row.MatchStatus ?? SocialProfileMatchStatus.Unmatched, row.MatchScore, row.MatchEvidence, apart, row.Consent);

    public static MatchState Read(JsonNode node) => new(
        node["customer"]?.String("id") is { } id ? new Customer(node["customer"]!.String("table") ?? "", Guid.Parse(id)) : null,
        Enum.TryParse(node.String("status"), out SocialProfileMatchStatus status) ? status : SocialProfileMatchStatus.Unmatched,
        node["score"] is { Kind: JsonKind.Number } score ? decimal.Parse(score.Text, NumberStyles.Float, CultureInfo.InvariantCulture) : null,
        node.String("evidence"),
        MatchEntry.Customers(node["apart"]),
        Enum.TryParse(node.String("consent"), out SocialProfileConsent consent) ? consent : null);

    /// <summary>Sets a row to this state.</summary>
    public void Restore(SocialProfileRow change)
    {
        change.CustomerId = customer?.Reference;
        change.MatchStatus = status;
        change.MatchScore = score;
        change.MatchEvidence = evidence;
        if (consent is not null) change.Consent = consent;
    }

    public void Write(JsonOutput output)
    {
        output.Text("status", status.ToString());
        if (customer is not null) output.Object("customer", o => MatchEntry.Write(o, customer));
        output.Number("score", score);
        output.Text("evidence", evidence);
        if (consent is not null) output.Text("consent", consent.ToString());
        if (Apart.Count > 0) MatchEntry.Write(output, "apart", Apart);
    }
}
