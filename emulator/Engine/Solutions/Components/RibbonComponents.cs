using System.Xml.Linq;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>What a solution adds to the command bars of a table, kept as it is: the shell reads of it what it can show.</summary>
internal sealed class RibbonComponents : ComponentHandler
{
    public override void Import(ImportContext context)
    {
        foreach (var entity in Collection(context, "Entities"))
        {
            if (entity.Element("RibbonDiffXml") is not { } ribbon || ribbon.Element("CustomActions")?.HasElements != true) continue;
            var table = context.Model.Table(Value(entity, "Name").ToLowerInvariant());
            context.Put("ribbondiff", StableId.For("ribbondiff", context.Package.Name, table.Name), new()
            {
                ["diffid"] = $"{context.Package.Name} {table.Name}",
                ["entity"] = table.Name,
                ["rdx"] = ribbon.ToString(SaveOptions.DisableFormatting),
            });
            context.Report.Count("command bar");
        }
    }
}
