namespace SocialExtension.Emulator.Pipeline;

/// <summary>Stages of the event pipeline (learn.microsoft.com/power-apps/developer/data-platform/event-framework).</summary>
internal enum PipelineStage
{
    PreValidation = 10,
    PreOperation = 20,
    MainOperation = 30,
    PostOperation = 40,
}
