using System.Globalization;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Queries.Dates;

/// <summary>
/// What the operators for dates mean (learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators). Weeks begin on
/// Sunday. "Last" ends now and begins at midnight, "next" begins now and ends at midnight.
/// </summary>
internal static class DateRanges
{
    private const int Most = 10_000;

    private static readonly Dictionary<ConditionOperator, Func<DateTime, DateRange>> Fixed = new()
    {
        [ConditionOperator.Today] = now => Days(now.Date, 0, 1),
        [ConditionOperator.Yesterday] = now => Days(now.Date, -1, 0),
        [ConditionOperator.Tomorrow] = now => Days(now.Date, 1, 2),
        [ConditionOperator.Last7Days] = now => new DateRange(now.Date.AddDays(-7), now),
        [ConditionOperator.Next7Days] = now => new DateRange(now, now.Date.AddDays(8)),
        [ConditionOperator.ThisWeek] = now => Days(Sunday(now), 0, 7),
        [ConditionOperator.LastWeek] = now => Days(Sunday(now), -7, 0),
        [ConditionOperator.NextWeek] = now => Days(Sunday(now), 7, 14),
        [ConditionOperator.ThisMonth] = now => Months(First(now), 0),
        [ConditionOperator.LastMonth] = now => Months(First(now), -1),
        [ConditionOperator.NextMonth] = now => Months(First(now), 1),
        [ConditionOperator.ThisYear] = now => Year(now.Year),
        [ConditionOperator.LastYear] = now => Year(now.Year - 1),
        [ConditionOperator.NextYear] = now => Year(now.Year + 1),
    };

    private static readonly Dictionary<ConditionOperator, Func<DateTime, int, DateRange>> Counted = new()
    {
        [ConditionOperator.LastXHours] = (now, x) => new DateRange(Hour(now).AddHours(-x), now),
        [ConditionOperator.LastXDays] = (now, x) => new DateRange(now.Date.AddDays(-x), now),
        [ConditionOperator.LastXWeeks] = (now, x) => new DateRange(now.Date.AddDays(-7 * x), now),
        [ConditionOperator.LastXMonths] = (now, x) => new DateRange(now.Date.AddMonths(-x), now),
        [ConditionOperator.LastXYears] = (now, x) => new DateRange(now.Date.AddYears(-x), now),
        [ConditionOperator.NextXHours] = (now, x) => new DateRange(now, Hour(now).AddHours(x + 1)),
        [ConditionOperator.NextXDays] = (now, x) => new DateRange(now, now.Date.AddDays(1 + x)),
        [ConditionOperator.NextXWeeks] = (now, x) => new DateRange(now, now.Date.AddDays(1 + (7 * x))),
        [ConditionOperator.NextXMonths] = (now, x) => new DateRange(now, now.Date.AddDays(1).AddMonths(x)),
        [ConditionOperator.NextXYears] = (now, x) => new DateRange(now, now.Date.AddDays(1).AddYears(x)),
        [ConditionOperator.OlderThanXMinutes] = (now, x) => new DateRange(null, Minute(now).AddMinutes(-x)),
        [ConditionOperator.OlderThanXHours] = (now, x) => new DateRange(null, Hour(now).AddHours(-x)),
        [ConditionOperator.OlderThanXDays] = (now, x) => new DateRange(null, now.Date.AddDays(-x)),
        [ConditionOperator.OlderThanXWeeks] = (now, x) => new DateRange(null, now.Date.AddDays(-7 * x)),
        [ConditionOperator.OlderThanXMonths] = (now, x) => new DateRange(null, now.Date.AddMonths(-x)),
        [ConditionOperator.OlderThanXYears] = (now, x) => new DateRange(null, now.Date.AddYears(-x)),
    };

    private static readonly Dictionary<ConditionOperator, Func<DateTime, DateRange>> Named = new()
    {
        [ConditionOperator.On] = day => Days(day, 0, 1),
        [ConditionOperator.NotOn] = day => Days(day, 0, 1),
        [ConditionOperator.OnOrBefore] = day => new DateRange(null, day.AddDays(1)),
        [ConditionOperator.OnOrAfter] = day => new DateRange(day, null),
    };

    /// <summary>Whether an operator is about a span of time.</summary>
    public static bool Knows(ConditionOperator operation) => Fixed.ContainsKey(operation) || Counted.ContainsKey(operation) || Named.ContainsKey(operation);

    /// <summary>How many values it needs.</summary>
    public static int Operands(ConditionOperator operation) => Fixed.ContainsKey(operation) ? 0 : 1;

    /// <summary>Whether it counts in parts of a day, which a column that holds dates only does not have.</summary>
    public static bool IsWithinDays(ConditionOperator operation) =>
        operation is ConditionOperator.LastXHours or ConditionOperator.NextXHours or ConditionOperator.OlderThanXHours or ConditionOperator.OlderThanXMinutes;

    /// <summary>The span that a condition means.</summary>
    public static DateRange Of(Condition condition, UserTime time)
    {
        if (Fixed.TryGetValue(condition.Operator, out var range)) return range(time.Now);
        if (Counted.TryGetValue(condition.Operator, out var counted)) return counted(time.Now, Count(condition));
        return Named[condition.Operator](time.Day(condition.Values[0]) ?? throw Bad(condition, "is no date"));
    }

    private static int Count(Condition condition)
    {
        var text = Convert.ToString(condition.Values[0], CultureInfo.InvariantCulture);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var x) || x == 0) throw Bad(condition, "is no whole number above 0");
        var years = condition.Operator is ConditionOperator.LastXYears or ConditionOperator.NextXYears or ConditionOperator.OlderThanXYears;
        var most = years ? 100 : Most;
        return x <= most ? x : throw Bad(condition, $"is more than {most}");
    }

    private static Exception Bad(Condition condition, string why) => Fault.Of(FaultCode.InvalidConditionValue, $"'{condition.Values[0]}' for the condition operator '{condition.Operator}' on '{condition.Column.Name}' {why}.");

    private static DateRange Days(DateTime day, int from, int to) => new(day.AddDays(from), day.AddDays(to));

    private static DateRange Months(DateTime first, int from) => new(first.AddMonths(from), first.AddMonths(from + 1));

    private static DateRange Year(int year) => new(new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1));

    private static DateTime Sunday(DateTime now) => now.Date.AddDays(-(int)now.DayOfWeek);

    private static DateTime First(DateTime now) => new(now.Year, now.Month, 1);

    private static DateTime Hour(DateTime now) => now.Date.AddHours(now.Hour);

    private static DateTime Minute(DateTime now) => Hour(now).AddMinutes(now.Minute);
}
