using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>
/// Reads the buttons that solutions add to the command bars of lists and forms (…/model-driven-apps/customize-commands-ribbon): those that run a
/// function of a script. Of display rules, those are obeyed that ask for a privilege; a form shows commands only once its record is there.
/// </summary>
internal sealed class CommandReader(ShellUser user)
{
    private const string Library = "$webresource:";
    private const string OneOrMore = "Mscrm.SelectionCountAtLeastOne";

    public IEnumerable<CommandView> OfList(Table table) => At($"Mscrm.HomepageGrid.{table.Name}.", table);

    public IEnumerable<CommandView> OfSubgrid(Table table) => At($"Mscrm.SubGrid.{table.Name}.", table);

    public IEnumerable<CommandView> OfForm(Table table) => At($"Mscrm.Form.{table.Name}.", table);

    private IEnumerable<CommandView> At(string location, Table table)
    {
        var query = new QueryExpression("ribbondiff") { ColumnSet = new ColumnSet("rdx") };
        query.Criteria.AddCondition("entity", ConditionOperator.Equal, table.Name);
        query.AddOrder("diffid", OrderType.Ascending);
        return user.Configuration.RetrieveMultiple(query).Entities.SelectMany(r => At(location, XElement.Parse(r.GetAttributeValue<string>("rdx"))));
    }

    private IEnumerable<CommandView> At(string location, XElement ribbon) =>
        from action in ribbon.Elements("CustomActions").Elements("CustomAction")
        where action.Attribute("Location")?.Value.StartsWith(location, StringComparison.Ordinal) == true
        orderby (int?)action.Attribute("Sequence") ?? 0
        from button in action.Descendants("Button")
        let command = ribbon.Elements("CommandDefinitions").Elements("CommandDefinition").FirstOrDefault(c => c.Attribute("Id")?.Value == button.Attribute("Command")?.Value)
        let function = command?.Elements("Actions").Elements("JavaScriptFunction").FirstOrDefault()
        where function is not null && IsShown(ribbon, command!)
        select new CommandView(
            (string)button.Attribute("Id")!,
            Text(ribbon, button.Attribute("LabelText")?.Value) ?? "",
            Text(ribbon, button.Attribute("ToolTipDescription")?.Value),
            ((string)function.Attribute("Library")!).Replace(Library, "", StringComparison.Ordinal),
            (string)function.Attribute("FunctionName")!,
            [.. function.Elements("CrmParameter").Select(p => (string)p.Attribute("Value")!)],
            command!.Elements("EnableRules").Elements("EnableRule").Any(r => r.Attribute("Id")?.Value == OneOrMore) ? 1 : 0);

    private bool IsShown(XElement ribbon, XElement command)
    {
        var named = command.Elements("DisplayRules").Elements("DisplayRule").Select(r => r.Attribute("Id")?.Value).ToHashSet();
        var rules = ribbon.Elements("RuleDefinitions").Elements("DisplayRules").Elements("DisplayRule").Where(r => named.Contains(r.Attribute("Id")?.Value));
        return rules.Elements("EntityPrivilegeRule").All(May);
    }

    private bool May(XElement rule) => user.Rights.May(user.Model.Table((string)rule.Attribute("EntityName")!), Enum.Parse<AccessRight>((string)rule.Attribute("PrivilegeType")!));

    /// <summary>A text that stands in the button, or among the ribbon's labels.</summary>
    private static string? Text(XElement ribbon, string? text)
    {
        const string Label = "$LocLabels:";
        if (text?.StartsWith(Label, StringComparison.Ordinal) != true) return text;
        return ribbon.Elements("LocLabels").Elements("LocLabel").FirstOrDefault(l => l.Attribute("Id")?.Value == text[Label.Length..])?.Descendants("Title").FirstOrDefault()?.Attribute("description")?.Value;
    }
}
