namespace SocialExtension.Connectors.Server;

/// <summary>Repeats a call while what stops it passes by itself.</summary>
/// <param name="tries">How often it is tried in all.</param>
/// <param name="time">The clock that pauses go by.</param>
/// <param name="chance">Gives numbers from 0 to 1.</param>
/// <param name="note">Told before each pause, in a sentence.</param>
/// <param name="stop">Ends a pause at once: whoever asks to stop does not wait for it.</param>
internal sealed class Patience(int tries, TimeProvider time, Func<double> chance, Action<string> note, CancellationToken stop)
{
    /// <param name="call">The call; it is told whether it is repeated.</param>
    /// <exception cref="StoppedException">It failed every time, or a stop was asked for.</exception>
    public async Task<T> Insist<T>(Func<bool, Task<T>> call)
    {
        for (var failed = 0; ;)
        {
            try
            {
                return await call(failed > 0);
            }
            catch (Exception e) when (Transience.IsPassing(e))
            {
                await Pause(++failed, Transience.Words(e), (e as ServerFault)?.RetryAfter);
            }
        }
    }

    /// <param name="failed">How many times it failed, counted from 1.</param>
    /// <param name="what">What happened, in a few words.</param>
    /// <param name="asked">How long the organization asked to wait.</param>
    /// <exception cref="StoppedException">It failed often enough, or a stop was asked for.</exception>
    public async Task Pause(int failed, string what, TimeSpan? asked = null)
    {
        if (failed >= tries) throw new StoppedException($"Tried {tries} times; the last time {what}.");
        var pause = Pauses.Before(failed, asked, chance());
        note($"{char.ToUpperInvariant(what[0])}{what[1..]}. Trying again in {pause.TotalSeconds:0.#} s ({failed} of {tries - 1}).");
        try
        {
            await Task.Delay(pause, time, stop);
        }
        catch (OperationCanceledException)
        {
            throw new StoppedException("As asked, while waiting to try again.");
        }
    }
}
