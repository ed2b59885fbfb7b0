using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>
/// A column that judgement fills and a person may set, and the column beside it that says so. Messages and conversations have the same.
/// Judgement writes the two together; a value alone is what a person writes.
/// </summary>
internal sealed class JudgedColumn
{
    private readonly bool mayBeEmpty;

    private JudgedColumn(string value, string set, bool mayBeEmpty)
    {
        Value = value;
        Set = set;
        this.mayBeEmpty = mayBeEmpty;
    }

    public static JudgedColumn Sentiment { get; } = new(SocialMessage.Sentiment, SocialMessage.SentimentSet, mayBeEmpty: false);

    public static JudgedColumn Intent { get; } = new(SocialMessage.Intent, SocialMessage.IntentSet, mayBeEmpty: false);

    /// <summary>That there is none is something to say, too.</summary>
    public static JudgedColumn Topic { get; } = new(SocialMessage.TopicId, SocialMessage.TopicSet, mayBeEmpty: true);

    public static IReadOnlyList<JudgedColumn> All { get; } = new[] { Sentiment, Intent, Topic };

    /// <summary>The column's name.</summary>
    public string Value { get; }

    /// <summary>The name of the column that says whether a person set it.</summary>
    public string Set { get; }

    /// <summary>Whether a person sets it by this change, or says that it is right as it is.</summary>
    public bool IsSetBy(TableRow change) => change.Contains(Value) ? !IsJudgementsOwn(change) && HasValue(change) : IsSetOn(change);

    /// <summary>Whether a person takes back by this change what was set: empties it, or says that nobody set it.</summary>
    public bool IsTakenBackBy(TableRow change) => change.Contains(Value) ? !IsJudgementsOwn(change) && !HasValue(change) : change.Contains(Set) && !IsSetOn(change);

    /// <summary>Completes a change that judgement makes: where a value differs, whether a person set it goes with it.</summary>
    public static void Complete(TableRow change, TableRow said)
    {
        foreach (var column in All.Where(c => change.Contains(c.Value))) change.Row[column.Set] = column.IsSetOn(said);
    }

    public bool IsSetOn(TableRow row) => row.Row.GetAttributeValue<bool?>(Set) == true;

    /// <summary>Whether two rows say the same.</summary>
    public bool IsSame(TableRow row, TableRow other) => Key(row) == Key(other);

    private bool IsJudgementsOwn(TableRow change) => change.Contains(Set) && !IsSetOn(change);

    private bool HasValue(TableRow change) => mayBeEmpty || change.Row[Value] is not null;

    private string? Key(TableRow row) => row.Row.GetAttributeValue<object?>(Value) switch
    {
        EntityReference reference => reference.Id.ToString(),
        OptionSetValue option => option.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };
}
