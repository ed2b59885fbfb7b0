namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>The labels of all options as rows of the table stringmap, where code finds them without metadata messages.</summary>
internal sealed class ChoiceLabels : ComponentHandler
{
    public override void Import(ImportContext context)
    {
        context.Connection.Execute("DELETE FROM stringmap");
        foreach (var table in context.Model.Tables)
        {
            foreach (var column in table.Columns.Where(c => c.Choice is not null))
            {
                var order = 0;
                foreach (var option in column.Choice!.Options)
                {
                    order++;
                    foreach (var label in option.Labels) Put(context, table.Name, column.Name, option.Value, label.Key, label.Value, order);
                }
            }
        }
    }

    private static void Put(ImportContext context, string table, string column, int value, int language, string label, int order) =>
        Storage.Rows.Insert(context.Connection, context.Model.Table("stringmap"), new Dictionary<string, object?>
        {
            ["stringmapid"] = StableId.For("stringmap", table, column, $"{value}", $"{language}"),
            ["objecttypecode"] = table,
            ["attributename"] = column,
            ["attributevalue"] = value,
            ["value"] = label,
            ["langid"] = language,
            ["displayorder"] = order,
        });
}
