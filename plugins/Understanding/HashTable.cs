using System;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Numbers by hash, with open addressing: a look-up costs no allocation and no string. It is filled once and then only read.</summary>
internal sealed class HashTable
{
    private ulong[] keys;
    private int[] values;

    public HashTable(int expected)
    {
        var size = 16;
        while (size < expected * 2) size *= 2;
        keys = new ulong[size];
        values = new int[size];
    }

    public int Count { get; private set; }

    public bool TryGet(ulong key, out int value)
    {
        var at = Place(key);
        value = values[at];
        return keys[at] != 0;
    }

    public bool Contains(ulong key) => keys[Place(key)] != 0;

    /// <summary>The last value for a key counts.</summary>
    public void Set(ulong key, int value)
    {
        if (Count * 2 >= keys.Length) Grow();
        var at = Place(key);
        if (keys[at] == 0) Count++;
        keys[at] = Real(key);
        values[at] = value;
    }

    /// <summary>Zero marks an empty place.</summary>
    private static ulong Real(ulong key) => key == 0 ? 1 : key;

    private int Place(ulong key)
    {
        var real = Real(key);
        var mask = keys.Length - 1;
        var at = (int)(unchecked(real ^ (real >> 32)) & (uint)mask);
        while (keys[at] != 0 && keys[at] != real) at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        var oldKeys = keys;
        var oldValues = values;
        keys = new ulong[oldKeys.Length * 2];
        values = new int[oldKeys.Length * 2];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0) continue;
            var at = Place(oldKeys[i]);
            keys[at] = oldKeys[i];
            values[at] = oldValues[i];
        }
    }
}
