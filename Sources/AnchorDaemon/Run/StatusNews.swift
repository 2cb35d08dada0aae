// Whether something changed since everybody was told, and the telling: the present state is computed once for
// all of them, and not at all without news. Knows neither the state nor who hears of it.

final class StatusNews<State> {
    private var isNew = true

    func changed() { isNew = true }

    /// - Parameter present: computes the state of now.
    /// - Parameter everybody: is given it, where there is news.
    func tell(_ present: () -> State, to everybody: (State) -> Void) {
        guard isNew else { return }
        isNew = false
        everybody(present())
    }
}
