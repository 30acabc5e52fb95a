using JobGen.CompilerServices;

namespace JobGen;

/// <summary>A part of some limits that a system takes or refuses by itself.</summary>
internal sealed class LimitStep(string name, Func<object?, object?> add)
{
    // A Windows that does not know one of these refuses all UI restrictions with it.
    private static readonly UIRestrictions[] s_newer = [UIRestrictions.Ime, UIRestrictions.Injection];

    /// <summary>The steps that lead from no limits to these.</summary>
    internal static List<LimitStep> Of<T>(T limits)
        where T : struct, IJobLimits<T>
    {
        Collector collector = new([]);
        limits.Visit(ref collector);
        return collector.Steps;
    }

    /// <summary>Whether it adds nothing to these.</summary>
    internal bool IsPartOf<T>(T limits)
        where T : struct, IJobLimits<T> => AddTo(limits).Equals(limits);

    internal T AddTo<T>(T limits)
        where T : struct, IJobLimits<T>
    {
        Adder adder = new(name, add);
        limits.Visit(ref adder);
        return limits;
    }

    private readonly struct Collector(List<LimitStep> steps) : ILimitVisitor
    {
        internal List<LimitStep> Steps => steps;

        public T Visit<T>(string name, T value)
        {
            switch (value)
            {
                case UIRestrictions restrictions:
                    AddRestrictions(name, restrictions);
                    break;

                case IoRates rates:
                    // Each volume is a call of its own.
                    foreach (IoRate rate in rates)
                    {
                        steps.Add(new LimitStep(name, before => With((IoRates)before!, rate)));
                    }

                    break;

                default:
                    if (!EqualityComparer<T>.Default.Equals(value, default))
                    {
                        steps.Add(new LimitStep(name, _ => value));
                    }

                    break;
            }

            return value;
        }

        private static IoRates With(IoRates rates, IoRate rate) =>
            rates[rate.VolumeName] == rate ? rates : IoRates.Create([.. rates, rate]);

        private void AddRestrictions(string name, UIRestrictions restrictions)
        {
            UIRestrictions old = restrictions;
            foreach (UIRestrictions newer in s_newer)
            {
                old &= ~newer;
            }

            foreach (UIRestrictions part in (UIRestrictions[])[old, .. s_newer.Select(newer => restrictions & newer)])
            {
                if (part != UIRestrictions.None)
                {
                    steps.Add(new LimitStep(name, before => (UIRestrictions)before! | part));
                }
            }
        }
    }

    private readonly struct Adder(string stepName, Func<object?, object?> add) : ILimitVisitor
    {
        public T Visit<T>(string name, T value) => name == stepName ? (T)add(value)! : value;
    }
}
