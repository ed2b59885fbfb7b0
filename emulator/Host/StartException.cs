namespace SocialExtension.Emulator.Host;

/// <summary>The emulator can't start; the message says why and what to do.</summary>
public sealed class StartException(string message, Exception? cause = null) : Exception(message, cause);
