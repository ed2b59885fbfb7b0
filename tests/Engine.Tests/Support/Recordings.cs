using System.Collections.Concurrent;

namespace SocialExtension.Emulator.Tests.Support;

/// <summary>Which test a run of the recording plug-in belongs to.</summary>
internal static class Recordings
{
    private static readonly ConcurrentDictionary<string, Action<PluginCall>> Actions = new();

    static Recordings() => AppDomain.CurrentDomain.SetData("Recorder.Plugins", (Action<string, IServiceProvider>)((key, services) => Actions[key](new PluginCall(services))));

    public static void On(string key, Action<PluginCall> action) => Assert.True(Actions.TryAdd(key, action), $"The key {key} is taken by another test.");
}
