using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Host.WebApi.Operations;

/// <summary>An operation as the Web API shows it, and what makes a message of it.</summary>
/// <param name="Shape">Its name, what it is bound to, its parameters and what it answers.</param>
/// <param name="BoundAs">The parameter of the message that takes the row on which it is called.</param>
/// <param name="Ids">Rows of which the message wants the id alone: their names here and there.</param>
internal sealed record WebOperation(CustomApi Shape, string BoundAs = "Target", params IReadOnlyList<(string Here, string There)> Ids)
{
    /// <summary>Whether it is called on rows, or the collection, of a table.</summary>
    public bool IsOn(ApiBinding binding, string? table) =>
        Shape.Binding == binding && (binding == ApiBinding.Global || Shape.BoundTable is null || Shape.BoundTable == table || (Shape.BoundTable == OperationCatalog.Principal && table is "systemuser" or "team"));
}
