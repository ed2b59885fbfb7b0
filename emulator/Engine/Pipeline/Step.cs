namespace SocialExtension.Emulator.Pipeline;

/// <summary>A registered step: when this message is carried out on this table, run that class.</summary>
internal sealed record Step(
    Guid Id,
    string Name,
    string Message,
    string? Table,
    PipelineStage Stage,
    bool IsAsynchronous,
    int Rank,
    IReadOnlySet<string> Filter,
    Guid PluginTypeId,
    string? Configuration,
    Guid? ImpersonatingUserId,
    IReadOnlyList<StepImage> Images)
{
    /// <summary>A step with filtering columns runs only when one of them is in the Target.</summary>
    public bool Listens(IEnumerable<string> changed) => Filter.Count == 0 || changed.Any(Filter.Contains);
}

/// <summary>A snapshot of the row that a step asks for.</summary>
/// <param name="Alias">What the plug-in calls it.</param>
/// <param name="IsBefore">Whether it shows the row as it was.</param>
/// <param name="IsAfter">Whether it shows the row as it became.</param>
/// <param name="Columns">The columns; none means all.</param>
/// <param name="Property">The parameter of the message that names the row.</param>
internal sealed record StepImage(string Alias, bool IsBefore, bool IsAfter, IReadOnlyList<string> Columns, string Property);
