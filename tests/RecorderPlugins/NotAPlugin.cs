namespace Recorder.Plugins;

/// <summary>Registered by a test, though it is no plug-in.</summary>
public sealed class NotAPlugin
{
}
