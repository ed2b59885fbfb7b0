using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>Checks the values of a Target against the metadata and brings them into the form in which they are stored.</summary>
internal static class ColumnValues
{
    private static readonly DateTime EarliestDate = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The platform's limit for one column (learn.microsoft.com/power-apps/developer/data-platform/multi-select-picklist).</summary>
    private const int MostOptions = 150;

    /// <summary>The value as it is stored.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The platform's fault for a value that the column does not take.</exception>
    public static object? Check(Operation operation, Column column, object? value)
    {
        var table = operation.RequiredTable;
        if (value is null or "") return null; // an empty text is no text
        return (column.Type, value) switch
        {
            (ColumnType.Text or ColumnType.Memo, string text) => Text(table, column, text),
            (ColumnType.Integer, int number) => Integer(table, column, number),
            (ColumnType.BigInteger, long or int) => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
            (ColumnType.Decimal, decimal number) => Number(table, column, number),
            (ColumnType.Float, double number) => Real(table, column, number),
            (ColumnType.Money, Money money) => new Money(Number(table, column, money.Value)),
            (ColumnType.Boolean, bool) => value,
            (ColumnType.Choice or ColumnType.State or ColumnType.Status, OptionSetValue option) => Option(table, column, option),
            (ColumnType.Choices, OptionSetValueCollection options) => Options(table, column, options),
            (ColumnType.DateTime, DateTime time) => Time(column, time),
            (ColumnType.Guid or ColumnType.Key, Guid) => value,
            (ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner, EntityReference reference) => Lookup(operation, column, reference),
            (ColumnType.PartyList, EntityCollection parties) => PartyRows.Checked(table, column, parties),
            _ => throw Fault.InvalidArgument($"Incorrect attribute value type {value.GetType().FullName} for column '{column.Name}' of table '{table.Name}'."),
        };
    }

    private static string Text(Table table, Column column, string text)
    {
        if (column.MaxLength is { } most && text.Length > most) throw Fault.Of(FaultCode.StringTooLong, $"A validation error occurred. The length of the '{column.Name}' attribute of the '{table.Name}' entity exceeded the maximum allowed length of '{most}'.");
        var bad = text.AsSpan().IndexOfAnyExceptInRange('\u0020', '\uFFFD');
        while (bad >= 0 && text[bad] is '\t' or '\n' or '\r')
        {
            var next = text.AsSpan(bad + 1).IndexOfAnyExceptInRange('\u0020', '\uFFFD');
            bad = next < 0 ? -1 : bad + 1 + next;
        }

        return bad < 0 ? text : throw Fault.Of(FaultCode.InvalidCharacters, $"Invalid character in field '{column.Name}': U+{(int)text[bad]:X4}.");
    }

    private static int Integer(Table table, Column column, int number) => number >= (column.Minimum ?? int.MinValue) && number <= (column.Maximum ?? int.MaxValue)
        ? number
        : throw Fault.Of(FaultCode.IntegerOutOfRange, $"A validation error occurred. The value {number} of '{column.Name}' on record of type '{table.Name}' is outside the valid range from {column.Minimum} to {column.Maximum}.");

    private static decimal Number(Table table, Column column, decimal number) => number >= (column.Minimum ?? decimal.MinValue) && number <= (column.Maximum ?? decimal.MaxValue)
        ? Math.Round(number, column.Accuracy)
        : throw OutOfRange(table, column, number);

    private static double Real(Table table, Column column, double number) => number >= (double)(column.Minimum ?? decimal.MinValue) && number <= (double)(column.Maximum ?? decimal.MaxValue)
        ? Math.Round(number, column.Accuracy)
        : throw OutOfRange(table, column, number);

    private static System.ServiceModel.FaultException<OrganizationServiceFault> OutOfRange(Table table, Column column, object number) =>
        Fault.Of(FaultCode.DecimalOutOfRange, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A validation error occurred. The value {number} of '{column.Name}' on record of type '{table.Name}' is outside the valid range from {column.Minimum} to {column.Maximum}."));

    private static OptionSetValue Option(Table table, Column column, OptionSetValue option) => column.Choice is not { Options.Count: > 0 } choice || choice.Find(option.Value) is not null
        ? option
        : throw Fault.Of(FaultCode.ChoiceOutOfRange, $"A validation error occurred. The value {option.Value} of '{column.Name}' on record of type '{table.Name}' is outside the valid range. Accepted Values: {string.Join(",", choice.Options.Select(o => o.Value))}");

    /// <summary>No options are no value.</summary>
    private static OptionSetValueCollection? Options(Table table, Column column, OptionSetValueCollection options)
    {
        if (options.Count > MostOptions) throw Fault.InvalidArgument($"The column '{column.Name}' of table '{table.Name}' takes {MostOptions} options at most, but {options.Count} are given.");
        foreach (var option in options) Option(table, column, option);
        return options.Count == 0 ? null : options;
    }

    private static DateTime Time(Column column, DateTime time)
    {
        if (time < EarliestDate) throw Fault.Of(FaultCode.InvalidDateTime, $"The date-time format is invalid, or value is outside the supported range: '{column.Name}'.");
        return column.IsDateOnly ? time.Date : new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), time.Kind);
    }

    private static EntityReference Lookup(Operation operation, Column column, EntityReference reference)
    {
        if (!column.Targets.Contains(reference.LogicalName)) throw Fault.InvalidArgument($"'{column.Name}' of '{operation.RequiredTable.Name}' can't point to a row of '{reference.LogicalName}'. It takes {string.Join(", ", column.Targets)}.");
        var target = operation.Model.Table(reference.LogicalName);
        var id = reference.Id != Guid.Empty ? reference.Id : KeyLookup.Find(operation.Session, target, reference.KeyAttributes) ?? Guid.Empty;
        if (!Rows.Exists(operation.Session.Reader, target, id)) throw Fault.Of(FaultCode.ObjectDoesNotExist, $"Entity '{target.SchemaName}' With Id = {id} Does Not Exist");
        return new EntityReference(reference.LogicalName, id);
    }
}
