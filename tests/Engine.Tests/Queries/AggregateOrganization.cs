using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries;

/// <summary>Four things to sum up: two red ones around the turn of a year, a green one on a Sunday in March, and one without any value.</summary>
public sealed class AggregateOrganization : IDisposable
{
    public AggregateOrganization()
    {
        var ada = new EntityReference("contact", Test.Service.Create(new Entity("contact") { ["lastname"] = "Ada" }));
        var bob = new EntityReference("contact", Test.Service.Create(new Entity("contact") { ["lastname"] = "Bob" }));
        var first = Row("1", ("text", "x"), ("int", 1), ("decimal", 0.1m), ("float", 0.5d), ("money", new Money(10)), ("flag", true), ("colour", Red), ("when", Time("2025-12-31T23:59:59Z")), ("day", new DateTime(2025, 12, 31)), ("contactid", bob), ("customerid", bob), ("secret", "s"));
        var second = Row("2", ("text", "X"), ("int", 2), ("decimal", 0.2m), ("float", 1d), ("money", new Money(20)), ("colour", Red), ("when", Time("2026-01-01T00:00:00Z")), ("day", new DateTime(2026, 1, 1)), ("contactid", ada), ("secret", "t"));
        Row("3", ("int", 2), ("colour", new OptionSetValue(Things.Green)), ("when", Time("2026-03-29T12:00:00Z")), ("day", new DateTime(2026, 3, 29)), ("contactid", ada));
        Row("4");
        Part("p", first);
        Part("q", first);
        Part("r", second);
    }

    internal TestOrganization Test { get; } = TestOrganization.Start();

    private static OptionSetValue Red => new(Things.Red);

    /// <summary>The groups that an aggregate brings, each value as "alias=value", with the formatted value in brackets where it reads differently.</summary>
    public string Sum(string inside, string attributes = "", IOrganizationService? service = null) => string.Join(" | ", Rows(inside, attributes, service).Entities.Select(Text));

    public EntityCollection Rows(string inside, string attributes = "", IOrganizationService? service = null) =>
        (service ?? Test.Service).RetrieveMultiple(new FetchExpression($"<fetch aggregate='true' {attributes}><entity name='test_thing'>{inside}</entity></fetch>"));

    public void Dispose() => Test.Dispose();

    private static string Text(Entity row) => string.Join(' ', row.Attributes.Select(a =>
    {
        var text = Plain(((AliasedValue)a.Value).Value);
        return row.FormattedValues.TryGetValue(a.Key, out var formatted) && formatted != text ? $"{a.Key}={text}[{formatted}]" : $"{a.Key}={text}";
    }));

    private static string Plain(object value) => value switch
    {
        OptionSetValue option => $"{option.Value}",
        Money money => FormattableString.Invariant($"{money.Value}"),
        EntityReference reference => reference.Name,
        DateTime time => $"{time:s}",
        _ => FormattableString.Invariant($"{value}"),
    };

    private static DateTime Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;

    private Guid Row(string name, params (string, object?)[] columns) => Test.Service.Create(Things.New(name, columns));

    private void Part(string name, Guid thing) => Test.Service.Create(new Entity("test_part") { ["test_name"] = name, ["test_thingid"] = new EntityReference(Things.Thing, thing) });
}
