using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Messages;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>The snapshots that a step asks for: of the row, of each row where the message has many, or of the row that is merged into another.</summary>
internal static class StepImages
{
    /// <summary>The parameter that names the row which goes, of Merge.</summary>
    private const string Subordinate = "SubordinateId";

    public static void Take(Operation operation, PipelineStage stage, Step step, PluginContext context)
    {
        if (step.Images.Count == 0) return;
        if (operation.Rows.Count == 0)
        {
            Take(operation, stage, step, context.PreEntityImages, context.PostEntityImages);
            return;
        }

        var images = operation.Rows.Select(row => (Row: row, Before: new EntityImageCollection(), After: new EntityImageCollection())).ToList();
        foreach (var (row, before, after) in images) Take(row, stage, step, before, after);
        context.PreEntityImagesCollection = [.. images.Select(i => i.Before)];
        context.PostEntityImagesCollection = [.. images.Select(i => i.After)];
    }

    private static void Take(Operation operation, PipelineStage stage, Step step, EntityImageCollection earlier, EntityImageCollection later)
    {
        foreach (var image in step.Images)
        {
            var other = image.Property == Subordinate;
            if (image.IsBefore && (other ? operation.OtherBefore : Before(operation)) is { } before) earlier[image.Alias] = Cut(before, image, operation.RequiredTable);
            if (image.IsAfter && stage == PipelineStage.PostOperation && Read(operation, other) is { } after) later[image.Alias] = Cut(after, image, operation.RequiredTable);
        }
    }

    /// <summary>The row before the main operation, read once however many images show it. There is none on Create.</summary>
    private static Entity? Before(Operation operation) => operation.MessageName == "Create" ? null : operation.Before ??= Read(operation, other: false);

    private static Entity? Read(Operation operation, bool other)
    {
        var id = other ? operation.OtherBefore?.Id : operation.Id;
        return operation.Table is { } table && id is { } row ? Rows.Read(operation.Session.Reader, table, row) : null;
    }

    private static Entity Cut(Entity row, StepImage image, Table table)
    {
        var cut = new Entity(row.LogicalName, row.Id);
        foreach (var attribute in row.Attributes.Where(a => image.Columns.Count == 0 || image.Columns.Contains(a.Key) || a.Key == table.KeyName)) cut[attribute.Key] = RequestCopy.Of(attribute.Value);
        return cut;
    }
}
