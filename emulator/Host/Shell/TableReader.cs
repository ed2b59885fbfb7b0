using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries.OData;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>Tables and columns as pages need to know them.</summary>
internal sealed class TableReader(ShellUser user)
{
    public TableView Read(Table table) => new(
        table.Name, table.Label, table.PluralLabel, table.EntitySet, table.KeyName, table.PrimaryName?.Name, table.TypeCode, table.IsActivity,
        new TableRights(May(table, AccessRight.Create), May(table, AccessRight.Read), May(table, AccessRight.Write), May(table, AccessRight.Delete)),
        FirstForm(table, FormTypes.QuickCreate), FirstForm(table, FormTypes.Card));

    public FieldView Field(Table table, Column column, string? property = null) => new(
        column.Name,
        property ?? EdmModelBuilder.PropertyName(column),
        column.Label,
        column.Type.ToString(),
        column.RequiredLevel,
        column.MaxLength,
        column.Minimum,
        column.Maximum,
        column.Type is ColumnType.Decimal or ColumnType.Float or ColumnType.Money ? column.Accuracy : 0,
        column.Format,
        column.IsDateOnly,
        column.Default,
        [.. column.Choice?.Options.Select(o => new OptionView(o.Value, o.Label, o.State)) ?? []],
        [.. column.Targets.Select(t => Target(table, column, t)).OfType<TargetView>()],
        new FieldRights(
            user.Rights.May(table, column, AccessRight.Read),
            column.ValidForCreate && user.Rights.May(table, column, AccessRight.Create),
            column.ValidForUpdate && user.Rights.May(table, column, AccessRight.Write)));

    private bool May(Table table, AccessRight right) => user.Rights.May(table, right);

    private TargetView? Target(Table table, Column column, string target) =>
        table.ManyToOne.FirstOrDefault(r => r.Column == column.Name && r.Referenced == target) is { } relationship && user.Model.Find(target) is { } other
            ? new TargetView(target, other.EntitySet, relationship.Navigation)
            : null;

    private Guid? FirstForm(Table table, int type) => user.Configuration.RetrieveMultiple(FormTypes.Query(table, type, new ColumnSet(false))).Entities.FirstOrDefault()?.Id;
}
