using System.Collections.Frozen;
using System.Reflection;

namespace SamenStarten.Orchestrations.Tests.Given;

/// <summary>
/// A port of a process that can be killed: before anything is written, and after that before anybody knows. Once killed, nothing of the
/// process gets through any more.
/// </summary>
#pragma warning disable CA1852 // Its subtypes are made while it runs.
internal class Mortal : DispatchProxy
#pragma warning restore CA1852
{
    private static readonly FrozenSet<string> Writes =
        FrozenSet.Create(StringComparer.Ordinal, ["Change", "Keep", "Write", "BeginSending", "Finish", "SetSwitch", "Erase", "Apply", "KeepReport", "AskAgain", "Doubt"]);

    private static readonly MethodInfo Answering = typeof(Mortal).GetMethod(nameof(Answer), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private object _port = null!;
    private Life _life = null!;

    public static TPort Around<TPort>(TPort port, Life life)
        where TPort : class
    {
        var proxy = Create<TPort, Mortal>();
        ((Mortal)(object)proxy)._port = port;
        ((Mortal)(object)proxy)._life = life;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var method = targetMethod!;
        return method.ReturnType == typeof(Task) ? Do(method, args)
            : method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Task<>)
                ? Answering.MakeGenericMethod(method.ReturnType.GenericTypeArguments).Invoke(this, [method, args])
                : method.Invoke(_port, args);
    }

    private async Task Do(MethodInfo method, object?[]? args)
    {
        await Point(method, "begins");
        await (Task)method.Invoke(_port, args)!;
        await Point(method, "is known");
    }

    private async Task<T> Answer<T>(MethodInfo method, object?[]? args)
    {
        await Point(method, "begins");
        var answer = await (Task<T>)method.Invoke(_port, args)!;
        await Point(method, "is known");
        return answer;
    }

    private Task Point(MethodInfo method, string when) => Writes.Contains(method.Name) ? _life.Reach($"{method.Name} {when}") : _life.IfAlive();
}
