using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>Every user has a row of settings with the same id: it comes and goes with the user, and by no request of its own.</summary>
internal static class UserSettingsRows
{
    private const string User = "systemuser";
    private const int English = 1033;
    private const int Utc = 92;

    public static void Insert(Operation operation, Dictionary<string, object?> user)
    {
        if (Settings(operation) is not { } table) return;
        var values = Defaults((user.GetValueOrDefault("businessunitid") as EntityReference)?.Id ?? operation.Session.Organization.RootBusinessUnitId);
        values[table.KeyName] = operation.Id;
        values["createdon"] = values["modifiedon"] = operation.Session.Now;
        values["createdby"] = values["modifiedby"] = new EntityReference(User, operation.Caller.UserId);
        values["versionnumber"] = operation.Session.Organization.Store.NextVersion();
        Rows.Insert(operation.Session.Writer(table.Name), table, values);
    }

    public static void Delete(Operation operation)
    {
        if (Settings(operation) is { } table) Rows.Delete(operation.Session.Writer(table.Name), table, operation.Id);
    }

    /// <summary>What a user starts with: the language, formats and time of the organization.</summary>
    public static Dictionary<string, object?> Defaults(Guid unit) => new(StringComparer.Ordinal)
    {
        ["businessunitid"] = unit,
        ["uilanguageid"] = English,
        ["helplanguageid"] = English,
        ["localeid"] = English,
        ["timezonecode"] = Utc,
        ["timezonebias"] = 0,
        ["paginglimit"] = 50,
        ["dateformatstring"] = "M/d/yyyy",
        ["dateseparator"] = "/",
        ["timeformatstring"] = "h:mm tt",
        ["timeseparator"] = ":",
        ["amdesignator"] = "AM",
        ["pmdesignator"] = "PM",
        ["decimalsymbol"] = ".",
        ["numberseparator"] = ",",
        ["numbergroupformat"] = "3",
        ["currencysymbol"] = "$",
    };

    private static Table? Settings(Operation operation) => operation.RequiredTable.Name == User ? operation.Model.Find(Table.UserSettings) : null;
}
