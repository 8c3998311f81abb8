/// A waiting list: none, one with a mean patience, one that holds at most so many, or one that nobody leaves.
enum TheoryList: Hashable {
  case none
  case patience(RichText)
  case limited(longest: Figure, patience: RichText?)
  case unlimited
}
