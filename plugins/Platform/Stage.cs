namespace SocialExtension.Plugins.Platform;

/// <summary>Stages of the event pipeline (learn.microsoft.com/power-apps/developer/data-platform/event-framework).</summary>
public enum Stage
{
    /// <summary>Before the transaction, as a rule: the place to refuse.</summary>
    PreValidation = 10,

    /// <summary>In the transaction, before the row is written: the place to change what is written.</summary>
    PreOperation = 20,

    /// <summary>In the transaction, after the row is written: the place for what follows from it.</summary>
    PostOperation = 40,
}
