/// A waiting list: none, one with a mean patience, or one that nobody leaves.
enum TheoryList: Hashable {
  case none
  case patience(RichText)
  case unlimited
}
