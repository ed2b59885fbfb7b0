namespace SocialExtension.Emulator.Host.Shell.Steps;

/// <summary>The steps that ran on a row: request by request, the newest first. Name is the column with the row's name.</summary>
internal sealed record StepsView(string Table, string Label, string Set, string? Name, IReadOnlyList<StepRequest> Requests);

/// <summary>What one request set off on the row, in the order in which it began.</summary>
internal sealed record StepRequest(Guid CorrelationId, DateTime On, bool Failed, IReadOnlyList<StepRun> Runs);

/// <summary>One run of a plug-in. Failure is null where it went through.</summary>
internal sealed record StepRun(
    string Message, string Table, string Stage, string Mode, string Plugin, string Step, int Rank, double Milliseconds, int Depth, string User, DateTime On, string? Failure, string Trace);
