using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Ties;

/// <summary>The platform's row of a connection as far as a tie is concerned. Those that people make have no count, and are theirs.</summary>
internal static class TieConnection
{
    public const string Table = "connection";
    public const string From = "record1id";
    public const string To = "record2id";
    public const string FromRole = "record1roleid";
    public const string ToRole = "record2roleid";
    public const string Related = "relatedconnectionid";
    public const string Description = "description";
    public const string Count = "soc_tiecount";
    public const string LastOn = "soc_tielaston";
    public const string Strength = "soc_tiestrength";
    private const int FromNowAndThen = 2;
    private const int FromOften = 5;

    public static Entity New(Tie tie, TieCount count)
    {
        var row = new Entity(Table)
        {
            [From] = new EntityReference("contact", tie.From),
            [To] = new EntityReference("contact", tie.To),
            [FromRole] = TieRoles.Does(tie.Kind),
            [ToRole] = TieRoles.Gets(tie.Kind),
        };
        Write(row, count);
        return row;
    }

    /// <summary>Says how often and when. The description says so too, because the platform's own list of connections shows it.</summary>
    public static void Write(Entity row, TieCount count)
    {
        row[Count] = count.Count;
        row[LastOn] = count.LastOn;
        row[Strength] = new OptionSetValue((int)StrengthOf(count.Count));
        row[Description] = Words(count);
    }

    public static bool Says(Entity row, TieCount count) =>
        row.GetAttributeValue<int?>(Count) == count.Count && row.Time(LastOn) == count.LastOn && row.Option(Strength) == (int)StrengthOf(count.Count) && row.Text(Description) == Words(count);

    public static TieStrength StrengthOf(int count) => count >= FromOften ? TieStrength.Often : count >= FromNowAndThen ? TieStrength.NowAndThen : TieStrength.Once;

    private static string Words(TieCount count)
    {
        var day = Times.Day(count.LastOn);
        return count.Count == 1 ? $"Once, on {day}." : $"{count.Count} times, last on {day}.";
    }
}
